import { Act, Letter, Paragraph, Quoted } from "../letter";

type Props = { name: string; tokenName: string; scopes: string; expiresAt: Date; link: string };

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

export function TokenMadeMail({ name, tokenName, scopes, expiresAt, link }: Props) {
  return (
    <Letter
      preview="A program can now act in your name."
      why="It concerns the security of your account."
    >
      <Paragraph>Dear {name},</Paragraph>
      <Paragraph>An access token was made for your account. It is called:</Paragraph>
      <Quoted>{tokenName}</Quoted>
      <Paragraph>
        Whoever has it can act in your name ({scopes}) until {day.format(expiresAt)}.
      </Paragraph>
      <Paragraph>If you did not make it, revoke it now and end sessions you do not know.</Paragraph>
      <Act href={link}>See your tokens</Act>
    </Letter>
  );
}
