import { Act, Letter, Paragraph } from "../letter";

type Props = { name: string; sentence: string; link: string };

export function VerificationEndMail({ name, sentence, link }: Props) {
  return (
    <Letter preview={sentence} why="You are told before a verification ends, and when it has.">
      <Paragraph>Dear {name},</Paragraph>
      <Paragraph>{sentence}</Paragraph>
      <Paragraph>
        Ask for it to be renewed: your profession is checked again as it was before, and what you
        wrote stays where it is.
      </Paragraph>
      <Act href={link}>Renew your verification</Act>
    </Letter>
  );
}
