import { register } from "./register";

const HCPC = [
  ...["arts-therapist", "biomedical-scientist", "podiatrist", "dietitian"],
  ...["occupational-therapist", "paramedic", "physiotherapist", "psychologist"],
  ...["radiographer", "speech-and-language-therapist", "audiologist"],
];
const CORU = [
  ...["dietitian", "occupational-therapist", "optometrist", "physiotherapist"],
  ...["radiographer", "social-worker", "speech-and-language-therapist", "biomedical-scientist"],
  ...["podiatrist"],
];
const NORDIC = [
  ...["physician", "nurse", "psychologist", "pharmacist", "midwife", "dentist"],
  ...["physiotherapist", "occupational-therapist", "speech-and-language-therapist", "dietitian"],
  ...["radiographer", "biomedical-scientist", "optometrist", "audiologist", "chiropractor"],
];

/** Europe. Where a country keeps no public register, a document is looked at instead. */
export const europe = [
  register(
    "gb-gmc",
    "GB",
    "General Medical Council",
    "https://www.gmc-uk.org/doctors/{number}",
    ["physician", "physician-associate"],
    { numberHint: "Your GMC reference number, seven digits." },
  ),
  register(
    "gb-nmc",
    "GB",
    "Nursing and Midwifery Council",
    "https://www.nmc.org.uk/registration/search-the-register/",
    ["nurse", "midwife"],
    { numberHint: "Your NMC Pin, such as 12A3456E." },
  ),
  register(
    "gb-hcpc",
    "GB",
    "Health and Care Professions Council",
    "https://www.hcpc-uk.org/check-the-register/",
    HCPC,
    { numberHint: "Letters of the profession and digits, such as PH123456." },
  ),
  register(
    "gb-gphc",
    "GB",
    "General Pharmaceutical Council",
    "https://www.pharmacyregulation.org/registers/pharmacist/registrationnumber/{number}",
    ["pharmacist"],
    { numberHint: "Seven digits, beginning with 2." },
  ),
  register(
    "gb-gdc",
    "GB",
    "General Dental Council",
    "https://olr.gdc-uk.org/SearchRegister/SearchResult?RegistrationNumber={number}",
    ["dentist"],
  ),
  register(
    "gb-swe",
    "GB",
    "Social Work England",
    "https://www.socialworkengland.org.uk/umbraco/surface/searchregister/socialworker/{number}",
    ["social-worker"],
    { numberHint: "SW and digits, such as SW12345." },
  ),
  register(
    "ie-medical-council",
    "IE",
    "Medical Council of Ireland",
    "https://www.medicalcouncil.ie/public-information/check-the-register/",
    ["physician"],
    { numberHint: "Your Medical Council number, up to six digits." },
  ),
  register(
    "ie-nmbi",
    "IE",
    "Nursing and Midwifery Board of Ireland",
    "https://www.nmbi.ie/Check-the-Register",
    ["nurse", "midwife"],
    { numberHint: "Your NMBI Pin." },
  ),
  register("ie-coru", "IE", "CORU", "https://www.coru.ie/", CORU),
  register(
    "nl-big",
    "NL",
    "BIG-register",
    "https://zoeken.bigregister.nl/bignummer/{number}",
    [
      ...["physician", "nurse", "psychologist", "pharmacist", "midwife", "dentist"],
      ...["physiotherapist", "psychotherapist", "physician-associate"],
    ],
    { numberHint: "Your BIG number, eleven digits." },
  ),
  register(
    "se-hosp",
    "SE",
    "Socialstyrelsen, HOSP",
    "https://legitimation.socialstyrelsen.se/",
    NORDIC,
  ),
  register(
    "no-hpr",
    "NO",
    "Helsepersonellregisteret",
    "https://register.helsedirektoratet.no/Hpr",
    [...NORDIC, "paramedic"],
    { numberHint: "Your HPR number." },
  ),
  register("fi-terhikki", "FI", "JulkiTerhikki", "https://julkiterhikki.valvira.fi/", NORDIC),
  register(
    "fr-rpps",
    "FR",
    "Annuaire Santé (RPPS)",
    "https://annuaire.sante.fr/",
    [
      ...["physician", "nurse", "pharmacist", "midwife", "dentist", "physiotherapist"],
      ...["occupational-therapist", "podiatrist", "psychologist", "osteopath", "dietitian"],
    ],
    { numberHint: "Your RPPS number, eleven digits." },
  ),
  register(
    "es-cgcom",
    "ES",
    "Consejo General de Colegios Oficiales de Médicos",
    "https://www.cgcom.es/servicios/consulta-publica-de-colegiados",
    ["physician"],
    { numberHint: "Your number as colegiado, nine digits." },
  ),
  register("it-fnomceo", "IT", "FNOMCeO", "https://portale.fnomceo.it/cerca-prof/", [
    ...["physician", "dentist"],
  ]),
  register("de-aerztekammern", "DE", "Landesärztekammern (no public register)", null, [
    "physician",
  ]),
  register("at-aerztekammer", "AT", "Österreichische Ärztekammer", "https://www.aerztekammer.at/", [
    "physician",
  ]),
  register(
    "ch-medreg",
    "CH",
    "Medizinalberuferegister (MedReg)",
    "https://www.medregom.admin.ch/",
    ["physician", "dentist", "pharmacist", "chiropractor"],
    { numberHint: "Your GLN, thirteen digits." },
  ),
  register(
    "pl-nil",
    "PL",
    "Naczelna Izba Lekarska",
    "https://rejestr.nil.org.pl/",
    ["physician", "dentist"],
    { numberHint: "Your PWZ number, seven digits." },
  ),
  register("pt-om", "PT", "Ordem dos Médicos", "https://ordemdosmedicos.pt/", ["physician"]),
];
