import { Act, Letter, Paragraph, Quoted } from "../letter";

type Props = { name: string; group: string; reason: string | null; link: string };

export const joinRefusedSubject = ({ group }: Props) => `Your request to join ${group}`;

export function JoinRefusedMail({ name, group, reason, link }: Props) {
  return (
    <Letter preview={`About your request to join ${group}.`} why={`You asked to join ${group}.`}>
      <Paragraph>Dear {name},</Paragraph>
      <Paragraph>
        The moderators of {group} have decided not to take up your request.
        {reason ? " Their reason:" : ""}
      </Paragraph>
      {reason && <Quoted>{reason}</Quoted>}
      <Paragraph>You can look for another group that fits your work.</Paragraph>
      <Act href={link}>See all groups</Act>
    </Letter>
  );
}
