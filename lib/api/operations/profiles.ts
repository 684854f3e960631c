import { z } from "zod";
import { profileInput } from "@/lib/members/contract";
import { getOwnProfile, getProfile, listProfileChoices } from "@/lib/members/queries";
import { saveProfile } from "@/lib/members/save-profile";
import { operation } from "../operation";
import { ofOneself } from "../told-again";
import { groupRole, id, member, moment } from "../wire";
import { handle } from "./group-schemas";

const tag = "Members";

const profile = z
  .object({
    member,
    isOwn: z.boolean(),
    institution: z.string().nullable().describe("Where they say that they work."),
    bio: z.string().nullable(),
    joinedAt: moment,
    sharedGroups: z.array(z.object({ slug: z.string(), name: z.string(), role: groupRole })),
    recentPosts: z
      .array(
        z.object({
          id,
          href: z.string().describe("The post's address, below the site's."),
          threadTitle: z.string(),
          groupName: z.string(),
          excerpt: z.string(),
          createdAt: moment,
        }),
      )
      .describe("As far as you may read them."),
  })
  .meta({ id: "Profile" });

const chosen = z.string().max(60).describe("An id of `GET /choices`; empty for none.");

const fields = {
  professionId: chosen,
  specialtyId: chosen,
  country: chosen,
  institution: profileInput.shape.institution,
  bio: profileInput.shape.bio,
};

const ownProfile = z
  .object({
    name: z.string(),
    email: z.string(),
    professionId: z.string(),
    specialtyId: z.string(),
    country: z.string(),
    institution: z.string(),
    bio: z.string(),
  })
  .meta({ id: "OwnProfile" });

const choices = z.array(z.object({ id: z.string(), name: z.string() }));

export const profileOperations = [
  operation({
    id: "getProfile",
    method: "GET",
    path: "/members/{handle}",
    tag,
    summary: "A colleague, and what you share",
    scope: "read",
    params: { handle },
    answer: profile,
    refusals: ["not-found"],
    perform: (viewer, { params }) => getProfile(viewer, params.handle),
  }),
  operation({
    id: "getOwnProfile",
    method: "GET",
    path: "/profile",
    tag,
    summary: "Your own profile",
    scope: "read",
    answer: ownProfile,
    perform: (viewer) => getOwnProfile(viewer),
  }),
  operation({
    id: "saveProfile",
    method: "PUT",
    path: "/profile",
    tag,
    summary: "Change your profile",
    description:
      "Send all of it. What your verification rests on (profession, specialty, country) is changed by verification only.",
    scope: "write",
    body: z.strictObject({ name: profileInput.shape.name, ...fields }),
    answer: ownProfile,
    again: ofOneself,
    refusals: ["invalid"],
    perform: async (viewer, { body }) => {
      await saveProfile(viewer, body);
      return getOwnProfile(viewer);
    },
  }),
  operation({
    id: "listChoices",
    method: "GET",
    path: "/choices",
    tag,
    summary: "Professions, specialties and countries, as profiles and groups name them",
    scope: "read",
    answer: z.object({ professions: choices, specialties: choices, countries: choices }),
    perform: () => listProfileChoices(),
  }),
];
