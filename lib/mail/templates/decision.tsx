import { Letter, Paragraph, Quoted } from "../letter";

export type Decision = {
  name: string;
  /** What was decided, as a sentence. */
  sentence: string;
  reason: string | null;
  /** What the person can do now. */
  wayForward: string;
};

export function DecisionMail({ name, sentence, reason, wayForward }: Decision) {
  return (
    <Letter preview={sentence} why="It concerns your account or your membership of a group.">
      <Paragraph>Dear {name},</Paragraph>
      <Paragraph>
        {sentence}
        {reason ? " The reason given:" : ""}
      </Paragraph>
      {reason && <Quoted>{reason}</Quoted>}
      <Paragraph>{wayForward}</Paragraph>
    </Letter>
  );
}
