/** Someone in the demo forum: invented, and consistent wherever they appear. */
export type DemoPerson = {
  handle: string;
  name: string;
  profession: string;
  specialty: string;
  country: string;
  institution: string;
  bio: string;
  standing?: "unverified" | "trainee" | "lapsed" | "suspended";
  siteRoles?: ("admin" | "verifier")[];
};

export const person = (
  handle: string,
  name: string,
  profession: string,
  specialty: string,
  country: string,
  institution: string,
  bio: string,
  extra: Pick<DemoPerson, "standing" | "siteRoles"> = {},
): DemoPerson => ({ handle, name, profession, specialty, country, institution, bio, ...extra });
