import type { Operation } from "./operation";
import { banOperations } from "./operations/bans";
import { draftOperations } from "./operations/drafts";
import { groupSettingsOperations } from "./operations/group-settings";
import { groupOperations } from "./operations/groups";
import { invitationOperations } from "./operations/invitations";
import { joinRequestOperations } from "./operations/join-requests";
import { meOperations } from "./operations/me";
import { memberModerationOperations } from "./operations/member-moderation";
import { postOperations } from "./operations/posts";
import { profileOperations } from "./operations/profiles";
import { searchOperations } from "./operations/search";
import { siteOperations } from "./operations/site";
import { threadModerationOperations } from "./operations/thread-moderation";
import { threadOperations } from "./operations/threads";
import { verificationOperations } from "./operations/verification";

/** Everything that programs can ask for, in the order in which it is explained. */
export const operations: readonly Operation[] = [
  ...meOperations,
  ...groupOperations,
  ...groupSettingsOperations,
  ...threadOperations,
  ...postOperations,
  ...searchOperations,
  ...draftOperations,
  ...profileOperations,
  ...invitationOperations,
  ...threadModerationOperations,
  ...memberModerationOperations,
  ...banOperations,
  ...joinRequestOperations,
  ...verificationOperations,
  ...siteOperations,
];
