import { writeRoute } from "@/lib/route";
import { markPostsSeen } from "@/lib/threads/mark-posts-seen";

export const POST = writeRoute(markPostsSeen);
