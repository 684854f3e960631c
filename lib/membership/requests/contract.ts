import { z } from "zod";
import type { MemberView } from "@/lib/members/contract";
import { message, reason } from "../contract";

export const REQUESTS_PER_PAGE = 20;

export const askToJoinInput = z.object({ groupId: z.string(), message });
export const requestInput = z.object({ requestId: z.string() });
export const refuseRequestInput = requestInput.extend({ reason });

/** Somebody who asks to join, as moderators see them. */
export type WaitingRequest = {
  id: string;
  member: MemberView;
  message: string;
  createdAt: Date;
  /** How often this group has refused them before. */
  refusedBefore: number;
};

export type RequestsPage = { requests: WaitingRequest[]; next: string | null };
