import { Act, Letter, Paragraph, Quoted } from "../letter";

type Props = { name: string; group: string; reason: string | null; link: string };

export const postRemovedSubject = ({ group }: Props) => `A post of yours in ${group} was removed`;

export function PostRemovedMail({ name, group, reason, link }: Props) {
  return (
    <Letter
      preview={`A moderator of ${group} has removed a post of yours.`}
      why={`You wrote the post in ${group}.`}
    >
      <Paragraph>Dear {name},</Paragraph>
      <Paragraph>
        A moderator of {group} has removed a post of yours. A line keeps its place, so that replies
        still make sense.{reason ? " The reason:" : ""}
      </Paragraph>
      {reason && <Quoted>{reason}</Quoted>}
      <Act href={link}>Open its place</Act>
    </Letter>
  );
}
