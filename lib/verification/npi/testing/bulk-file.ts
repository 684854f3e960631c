import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { FILE_COLUMNS } from "../bulk/file-layout";
import { npiCheckDigit } from "../npi-number";

const LAST = ["O'BRIEN", "GARCIA-LOPEZ", "NGUYEN", "VAN DER BERG", "SMITH", "PEÑA", "DE LA CRUZ"];
const FIRST = ["MARY ANN", "JOSÉ", "WEI", "AOIFE", "JOHN", "FATIMA", "KWAME", "ELIF"];
const MIDDLE = ["", "A", "MARIE", "B.", "", "LOUISE"];
const STATES = ["CA", "NY", "TX", "OR", "FL", "MA", "IL", "WA"];
const TAXONOMIES = ["207R00000X", "163W00000X", "103TC0700X", "1041C0700X", "183500000X"];
const CREDENTIALS = ["M.D.", "RN", "PH.D.", "LCSW", "PHARMD"];
const COLUMN = new Map<string, number>(FILE_COLUMNS.map((name, index) => [name, index]));

const pick = (list: string[], index: number) => list[index % list.length] ?? "";

/** The NPI of a made-up file's row, counted from 0. */
export function syntheticNpi(index: number): string {
  const body = String(100_000_000 + index);
  return body + npiCheckDigit(body);
}

/** One line of a bulk file, every value in quotes as CMS writes them. */
export function bulkLine(values: Record<string, string>): string {
  const cells: string[] = Array(FILE_COLUMNS.length).fill("");
  for (const [name, value] of Object.entries(values)) {
    const column = COLUMN.get(name);
    if (column === undefined) throw new Error(`No column is called ${name}.`);
    cells[column] = value.replaceAll('"', '""');
  }
  return `"${cells.join('","')}"\n`;
}

export const bulkHeader = () => `${FILE_COLUMNS.map((name) => `"${name}"`).join(",")}\n`;

/** A made-up row: of 25 in turn 18 people, 5 organisations, one deactivated and one deactivated and reactivated. */
export function syntheticRow(index: number): Record<string, string> {
  const NPI = syntheticNpi(index);
  const turn = index % 25;
  if (turn === 24) return { NPI, "NPI Deactivation Date": "03/15/2021" };
  if (turn >= 18 && turn < 23) return { NPI, ...common(index), ...organisation(index) };
  const again = { "NPI Deactivation Date": "02/01/2019", "NPI Reactivation Date": "05/20/2019" };
  return { NPI, ...common(index), ...person(index), ...(turn === 23 && again) };
}

function common(index: number): Record<string, string> {
  const state = pick(STATES, index);
  const street = `${index % 9000} MAIN ST${index % 40 === 0 ? ', "REAR"\nSUITE 4' : ""}`;
  return {
    "Provider First Line Business Mailing Address": `PO BOX ${index % 9999}`,
    "Provider Business Mailing Address City Name": "SPRINGFIELD",
    "Provider Business Mailing Address State Name": state,
    "Provider Business Mailing Address Postal Code": "945653820",
    "Provider First Line Business Practice Location Address": street,
    "Provider Business Practice Location Address City Name": "ST. MARY'S, NORTH",
    "Provider Business Practice Location Address State Name": state,
    "Provider Business Practice Location Address Postal Code": "94565",
    "Provider Business Practice Location Address Telephone Number": "5555550100",
    "Provider Enumeration Date": "05/23/2005",
    "Last Update Date": "07/08/2007",
    "Certification Date": "04/23/2021",
  };
}

function person(index: number): Record<string, string> {
  const taxonomy = index % TAXONOMIES.length;
  const isRenamed = index % 10 === 3;
  const hasTwo = index % 6 === 0;
  return {
    "Entity Type Code": "1",
    "Provider Last Name (Legal Name)": pick(LAST, index),
    "Provider First Name": pick(FIRST, index),
    "Provider Middle Name": pick(MIDDLE, index),
    "Provider Credential Text": pick(CREDENTIALS, taxonomy),
    ...(isRenamed && {
      "Provider Other Last Name": pick(LAST, index + 1),
      "Provider Other First Name": pick(FIRST, index),
      "Provider Other Last Name Type Code": "1",
    }),
    "Provider Sex Code": "F",
    "Healthcare Provider Taxonomy Code_1": pick(TAXONOMIES, taxonomy),
    "Provider License Number_1": `A${100_000 + (index % 900_000)}`,
    "Provider License Number State Code_1": pick(STATES, index),
    "Healthcare Provider Primary Taxonomy Switch_1": "Y",
    ...(hasTwo && {
      "Healthcare Provider Taxonomy Code_2": pick(TAXONOMIES, taxonomy + 1),
      "Provider License Number_2": `B${index % 7000}`,
      "Provider License Number State Code_2": pick(STATES, index + 3),
      "Healthcare Provider Primary Taxonomy Switch_2": "N",
    }),
    "Is Sole Proprietor": "N",
  };
}

function organisation(index: number): Record<string, string> {
  return {
    "Entity Type Code": "2",
    "Employer Identification Number (EIN)": "<UNAVAIL>",
    "Provider Organization Name (Legal Business Name)": `CLINIC, INC. ${index}`,
    "Authorized Official Last Name": "DOE",
    "Authorized Official First Name": "JANE",
    "Healthcare Provider Taxonomy Code_1": "261QM0801X",
    "Healthcare Provider Primary Taxonomy Switch_1": "Y",
    "Is Organization Subpart": "N",
  };
}

/** Writes a made-up bulk file of so many rows in the layout that CMS publishes. */
export async function writeBulkFile(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path);
  file.write(bulkHeader());
  for (let index = 0; index < rows; index++) {
    if (!file.write(bulkLine(syntheticRow(index)))) await once(file, "drain");
  }
  file.end();
  await finished(file);
}
