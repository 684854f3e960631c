import type { NpiRecord } from "./record";
import { professionsOfTaxonomy } from "./taxonomy-professions";

/** The specialty that a NUCC taxonomy code stands for. A code that is not here says nothing of a specialty. */
const SPECIALTIES: Record<string, string | string[]> = {
  "207K00000X": "allergy-and-immunology",
  "207L00000X": "anaesthesiology",
  "207LC0200X": "critical-care-medicine",
  "207LP2900X": "pain-medicine",
  "207N00000X": "dermatology",
  "207P00000X": "emergency-medicine",
  "207Q00000X": "general-practice",
  "207QG0300X": "geriatric-medicine",
  "207R00000X": "internal-medicine",
  "207RA0401X": "addiction-medicine",
  "207RC0000X": "cardiology",
  "207RC0001X": "cardiology",
  "207RC0200X": "critical-care-medicine",
  "207RE0101X": "endocrinology",
  "207RG0100X": "gastroenterology",
  "207RG0300X": "geriatric-medicine",
  "207RH0000X": "haematology",
  "207RH0003X": ["haematology", "medical-oncology"],
  "207RH0002X": "palliative-medicine",
  "207RI0008X": "hepatology",
  "207RI0011X": "cardiology",
  "207RI0200X": "infectious-diseases",
  "207RN0300X": "nephrology",
  "207RP1001X": "respiratory-medicine",
  "207RR0500X": "rheumatology",
  "207RS0012X": "sleep-medicine",
  "207RX0202X": "medical-oncology",
  "207T00000X": "neurosurgery",
  "207U00000X": "nuclear-medicine",
  "207V00000X": "obstetrics-and-gynaecology",
  "207VE0102X": "reproductive-medicine",
  "207VM0101X": "fetal-medicine",
  "207VX0201X": "gynaecological-oncology",
  "207W00000X": "ophthalmology",
  "207X00000X": "orthopaedic-surgery",
  "207Y00000X": "ear-nose-and-throat",
  "207ZP0101X": "anatomical-pathology",
  "208000000X": "paediatrics",
  "2080N0001X": "neonatology",
  "2080P0207X": "paediatric-oncology",
  "208100000X": "rehabilitation-medicine",
  "208200000X": "plastic-surgery",
  "2083P0901X": "public-health",
  "2083X0100X": "occupational-medicine",
  "2084F0202X": "forensic-psychiatry",
  "2084N0400X": "neurology",
  "2084P0800X": "psychiatry",
  "2084P0804X": "child-and-adolescent-psychiatry",
  "2084P0805X": "old-age-psychiatry",
  "2085N0700X": "neuroradiology",
  "2085R0001X": "radiation-oncology",
  "2085R0202X": "radiology",
  "2085R0204X": "interventional-radiology",
  "208600000X": "general-surgery",
  "2086S0120X": "paediatric-surgery",
  "2086S0122X": "plastic-surgery",
  "2086S0129X": "vascular-surgery",
  "208800000X": "urology",
  "208C00000X": "colorectal-surgery",
  "208D00000X": "general-practice",
  "208G00000X": "thoracic-surgery",
  "208M00000X": "hospital-medicine",
  "208VP0000X": "pain-medicine",
  "1223E0200X": "endodontics",
  "1223G0001X": "general-dentistry",
  "1223P0300X": "periodontology",
  "1223S0112X": "maxillofacial-surgery",
  "1223X0400X": "orthodontics",
};

/** Ids of every specialty that some taxonomy code stands for. */
export const taxonomySpecialties = (): string[] => [...new Set(Object.values(SPECIALTIES).flat())];

/** Ids of the specialties that a record has somebody in, in this profession. */
export function registeredSpecialties(
  { taxonomies, credential }: Pick<NpiRecord, "taxonomies" | "credential">,
  professionId: string | null,
): string[] {
  const found = taxonomies
    .filter(({ code }) => professionsOfTaxonomy(code, credential).some((id) => id === professionId))
    .flatMap(({ code }) => SPECIALTIES[code] ?? []);
  return [...new Set(found)];
}
