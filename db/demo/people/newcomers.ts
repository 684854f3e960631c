import { type DemoPerson, person } from "./person";

const isWaiting = { standing: "unverified" } as const;

/** People who have asked to be verified and wait. */
export const newcomers: DemoPerson[] = [
  person(
    "maya-brooks",
    "Maya Brooks",
    "physician",
    "psychiatry",
    "US",
    "Cedar Hollow Clinic",
    "Outpatient psychiatrist.",
    isWaiting,
  ),
  person(
    "dana-osei",
    "Dana Osei",
    "physician",
    "internal-medicine",
    "US",
    "Three Rivers Hospital",
    "Hospitalist.",
    isWaiting,
  ),
  person(
    "rhiannon-price",
    "Rhiannon Price",
    "physician",
    "paediatrics",
    "GB",
    "Cwm Taf Children's Centre",
    "Community paediatrician.",
    isWaiting,
  ),
  person(
    "noor-haddad",
    "Noor Haddad",
    "physician",
    "general-practice",
    "LB",
    "University of Lagoon Bay",
    "Medical student, fifth year.",
    isWaiting,
  ),
  person(
    "sibusiso-dlamini",
    "Sibusiso Dlamini",
    "nurse",
    "emergency-nursing",
    "ZA",
    "Umhlanga Trauma Unit",
    "Emergency nurse.",
    isWaiting,
  ),
];
