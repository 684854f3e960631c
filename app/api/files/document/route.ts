import { fileRoute } from "@/lib/route";
import { viewDocument } from "@/lib/verification/desk/view-document";

export const GET = fileRoute(viewDocument);
