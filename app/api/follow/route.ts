import { formRoute } from "@/lib/route";
import { followThread } from "@/lib/threads/follow-thread";

export const POST = formRoute(followThread);
