export * from "./access-tokens";
export * from "./audit";
export * from "./groups";
export * from "./members";
export * from "./rate-limits";
export * from "./search";
export * from "./sign-in";
export * from "./threads";
