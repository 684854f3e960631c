import { saveDraft } from "@/lib/drafts/save-draft";
import { writeRoute } from "@/lib/route";

export const PUT = writeRoute(saveDraft);
