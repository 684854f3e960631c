import { Notice } from "@/components/ui/notice";
import { SAID, type Said as SaidCode } from "./after";

/** What has just been done, beside the part of the page where one goes on. */
export function Said({ code, of }: { code: SaidCode | null; of: SaidCode[] }) {
  if (code === null || !of.includes(code)) return null;
  return <Notice kind="success">{SAID[code].words}</Notice>;
}
