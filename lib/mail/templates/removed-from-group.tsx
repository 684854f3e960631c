import { Letter, Paragraph, Quoted } from "../letter";

type Props = { name: string; group: string; reason: string | null };

export const removedFromGroupSubject = ({ group }: Props) => `You are no longer in ${group}`;

export function RemovedFromGroupMail({ name, group, reason }: Props) {
  return (
    <Letter
      preview={`The moderators of ${group} have decided about your membership.`}
      why={`You were a member of ${group}, or had asked to be.`}
    >
      <Paragraph>Dear {name},</Paragraph>
      <Paragraph>
        The moderators of {group} have closed the group to you or ended your membership.
        {reason ? " Their reason:" : ""}
      </Paragraph>
      {reason && <Quoted>{reason}</Quoted>}
      <Paragraph>
        What you wrote there stays, under your name. Your other groups are not affected.
      </Paragraph>
    </Letter>
  );
}
