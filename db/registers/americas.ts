import { register } from "./register";

const ALL = ["physician"];

export const americas = [
  register(
    "us-nppes",
    "US",
    "NPI registry (NPPES)",
    "https://npiregistry.cms.hhs.gov/provider-view/{number}",
    ALL,
    { numberHint: "Ten digits, beginning with 1 or 2." },
  ),
];
