import { env } from "@/lib/env";
import { Act, Letter, Paragraph, Quoted } from "../letter";

type Props = {
  group: string;
  inviter: string | null;
  note: string;
  endsOn: string;
  link: string;
};

const from = ({ inviter, group }: Props) => inviter ?? `A moderator of ${group}`;

export const invitationSubject = (props: Props) => `${from(props)} invites you to ${props.group}`;

export function InvitationMail(props: Props) {
  const { group, note, endsOn, link } = props;
  return (
    <Letter
      preview={`An invitation to the group ${group} on ${env.APP_NAME}.`}
      why={`A moderator of ${group} entered this address. If you do not know them, ignore this message; nothing happens then.`}
    >
      <Paragraph>
        {from(props)} invites you to the group {group} on {env.APP_NAME}, where clinicians discuss
        their work with each other.
      </Paragraph>
      {note && <Quoted>{note}</Quoted>}
      <Act href={link}>See the invitation</Act>
      <Paragraph>The invitation is open until {endsOn}.</Paragraph>
    </Letter>
  );
}
