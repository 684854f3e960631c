import { register } from "./register";

const AHPRA = [
  ...["physician", "nurse", "midwife", "psychologist", "pharmacist", "dentist", "paramedic"],
  ...["physiotherapist", "occupational-therapist", "optometrist", "podiatrist", "radiographer"],
  ...["chiropractor", "osteopath"],
];
const HPCSA = [
  ...["physician", "dentist", "psychologist", "physiotherapist", "occupational-therapist"],
  ...["dietitian", "radiographer", "paramedic", "optometrist", "biomedical-scientist"],
  ...["speech-and-language-therapist", "audiologist", "podiatrist", "physician-associate"],
  ...["arts-therapist", "counsellor", "genetic-counsellor"],
];

/** The rest of the world, as far as a public register is known. */
export const asiaAfricaOceania = [
  register(
    "au-ahpra",
    "AU",
    "Ahpra register of practitioners",
    "https://www.ahpra.gov.au/Registration/Registers-of-Practitioners.aspx",
    AHPRA,
    { numberHint: "Three letters and ten digits, such as MED0001234567." },
  ),
  register(
    "nz-mcnz",
    "NZ",
    "Medical Council of New Zealand",
    "https://www.mcnz.org.nz/registration/register-of-doctors/",
    ["physician"],
    { numberHint: "Your MCNZ number, five or six digits." },
  ),
  register(
    "nz-ncnz",
    "NZ",
    "Nursing Council of New Zealand",
    "https://www.nursingcouncil.org.nz/",
    ["nurse"],
  ),
  register(
    "in-nmc",
    "IN",
    "National Medical Commission, Indian Medical Register",
    "https://www.nmc.org.in/information-desk/indian-medical-register/",
    ["physician"],
    { numberHint: "The number and the state medical council that gave it." },
  ),
  register(
    "sg-smc",
    "SG",
    "Singapore Medical Council",
    "https://prs.moh.gov.sg/prs/internet/profSearch/main.action?hpe=SMC",
    ["physician"],
    { numberHint: "Your MCR number, such as M12345A." },
  ),
  register(
    "za-hpcsa",
    "ZA",
    "Health Professions Council of South Africa",
    "https://www.hpcsa.co.za/",
    HPCSA,
    { numberHint: "Letters and digits, such as MP0123456." },
  ),
];
