import { Act, Letter, Paragraph } from "../letter";

type Props = { name: string; group: string; link: string };

export const joinApprovedSubject = ({ group }: Props) => `You are now a member of ${group}`;

export function JoinApprovedMail({ name, group, link }: Props) {
  return (
    <Letter preview={`Welcome to ${group}.`} why={`You asked to join ${group}.`}>
      <Paragraph>Dear {name},</Paragraph>
      <Paragraph>
        The moderators of {group} have said yes: you can read and write there from now on. Read the
        group's rules first; you confirm them once before you write.
      </Paragraph>
      <Act href={link}>Open the group</Act>
    </Letter>
  );
}
