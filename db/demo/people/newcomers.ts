import { type DemoPerson, person } from "./person";

const isUnverified = { standing: "unverified" } as const;

/** Iris has yet to ask to be verified; the others have asked and wait. */
export const newcomers: DemoPerson[] = [
  person(
    "iris-calloway",
    "Iris Calloway",
    "physician",
    "general-practice",
    "US",
    "Cedar Hollow Clinic",
    "Family doctor.",
    isUnverified,
  ),
  person(
    "maya-brooks",
    "Maya Brooks",
    "physician",
    "psychiatry",
    "US",
    "Cedar Hollow Clinic",
    "Outpatient psychiatrist.",
    isUnverified,
  ),
  person(
    "dana-osei",
    "Dana Osei",
    "physician",
    "internal-medicine",
    "US",
    "Three Rivers Hospital",
    "Hospitalist.",
    isUnverified,
  ),
  person(
    "rhiannon-price",
    "Rhiannon Price",
    "physician",
    "paediatrics",
    "GB",
    "Cwm Taf Children's Centre",
    "Community paediatrician.",
    isUnverified,
  ),
  person(
    "noor-haddad",
    "Noor Haddad",
    "physician",
    "general-practice",
    "LB",
    "University of Lagoon Bay",
    "Medical student, fifth year.",
    isUnverified,
  ),
  person(
    "sibusiso-dlamini",
    "Sibusiso Dlamini",
    "nurse",
    "emergency-nursing",
    "ZA",
    "Umhlanga Trauma Unit",
    "Emergency nurse.",
    isUnverified,
  ),
];
