import { Act, Letter, Paragraph } from "../letter";

type Props = { name: string; days: number; link: string };

export function DocumentRanOutMail({ name, days, link }: Props) {
  const sentence = `What you sent as proof has been destroyed: documents are kept for ${days} days at most.`;
  return (
    <Letter preview={sentence} why="Your request to be verified still waits.">
      <Paragraph>Dear {name},</Paragraph>
      <Paragraph>{sentence}</Paragraph>
      <Paragraph>
        Your request to be verified still waits, and nobody can look at that document any more. Send
        it again, or add other proof. Your request keeps its place.
      </Paragraph>
      <Act href={link}>See your request</Act>
    </Letter>
  );
}
