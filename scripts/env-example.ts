import { writeFileSync } from "node:fs";
import { describeSettings } from "./describe-settings";

writeFileSync(".env.example", describeSettings());
console.log("Wrote .env.example.");
