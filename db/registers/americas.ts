import { register } from "./register";

const AMERICAN = [
  ...["physician", "nurse", "psychologist", "pharmacist", "midwife", "social-worker"],
  ...["family-therapist", "psychotherapist", "counsellor", "dentist", "paramedic"],
  ...["physiotherapist", "occupational-therapist", "speech-and-language-therapist", "dietitian"],
  ...["physician-associate", "radiographer", "biomedical-scientist", "optometrist", "audiologist"],
  ...["podiatrist", "arts-therapist", "chaplain", "genetic-counsellor"],
  ...["public-health-specialist", "clinical-researcher", "chiropractor", "osteopath"],
];

/** Canada and the United States. */
export const americas = [
  register(
    "us-nppes",
    "US",
    "NPI registry (NPPES)",
    "https://npiregistry.cms.hhs.gov/provider-view/{number}",
    AMERICAN,
    { numberHint: "Ten digits, beginning with 1 or 2." },
  ),
  register(
    "us-fsmb",
    "US",
    "State medical boards (FSMB DocInfo)",
    "https://www.docinfo.org/",
    ["physician", "osteopath", "physician-associate"],
    { numberHint: "The number of your state licence." },
  ),
  register("us-nursys", "US", "State boards of nursing (Nursys)", "https://www.nursys.com/", [
    ...["nurse", "midwife"],
  ]),
  register(
    "ca-on-cpso",
    "CA",
    "College of Physicians and Surgeons of Ontario",
    "https://register.cpso.on.ca/physician-info/?cpsonum={number}",
    ["physician"],
    { jurisdiction: "ON", numberHint: "Your CPSO number, five or six digits." },
  ),
  register(
    "ca-on-cno",
    "CA",
    "College of Nurses of Ontario",
    "https://registry.cno.org/",
    ["nurse"],
    { jurisdiction: "ON" },
  ),
  register(
    "ca-bc-cpsbc",
    "CA",
    "College of Physicians and Surgeons of British Columbia",
    "https://www.cpsbc.ca/public/registrant-directory",
    ["physician", "podiatrist"],
    { jurisdiction: "BC" },
  ),
  register(
    "ca-ab-cpsa",
    "CA",
    "College of Physicians and Surgeons of Alberta",
    "https://search.cpsa.ca/",
    ["physician"],
    { jurisdiction: "AB" },
  ),
  register(
    "ca-qc-cmq",
    "CA",
    "Collège des médecins du Québec",
    "https://www.cmq.org/fr/bottin",
    ["physician"],
    { jurisdiction: "QC" },
  ),
];
