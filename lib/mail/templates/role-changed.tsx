import { Act, Letter, Paragraph } from "../letter";

type Props = { name: string; group: string; role: string; link: string };

const withArticle = (role: string) => `${/^[aeiou]/.test(role) ? "an" : "a"} ${role}`;

export const roleChangedSubject = ({ group }: Props) => `Your role in ${group}`;

export function RoleChangedMail({ name, group, role, link }: Props) {
  return (
    <Letter preview={`You are now ${withArticle(role)} of ${group}.`} why={`You are in ${group}.`}>
      <Paragraph>Dear {name},</Paragraph>
      <Paragraph>
        You are now {withArticle(role)} of {group}.
      </Paragraph>
      <Act href={link}>Open the group</Act>
    </Letter>
  );
}
