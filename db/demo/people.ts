import { cancerAndPalliativeCare } from "./people/cancer-and-palliative-care";
import { emergencyAndGeneralCare } from "./people/emergency-and-general-care";
import { mindAndFamily } from "./people/mind-and-family";
import { newcomers } from "./people/newcomers";

export type { DemoPerson } from "./people/person";

/** The demo forum's people: invented, and consistent wherever they appear. */
export const people = [
  ...cancerAndPalliativeCare,
  ...mindAndFamily,
  ...emergencyAndGeneralCare,
  ...newcomers,
];
