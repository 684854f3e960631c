import { env } from "@/lib/env";
import { Code, Letter, Paragraph } from "../letter";

type Props = { code: string; minutes: number };

export const institutionCodeSubject = () => `Your code for ${env.APP_NAME}`;

export function InstitutionCodeMail({ code, minutes }: Props) {
  return (
    <Letter
      preview={`A code that confirms your address at work. It works for ${minutes} minutes.`}
      why={`Somebody, most likely you, entered this address on ${env.APP_NAME} to show where they work. If it was not you, ignore this message and give the code to nobody.`}
    >
      <Paragraph>
        Type this code under Verification to confirm that you read mail at this address. It works
        once, for {minutes} minutes.
      </Paragraph>
      <Code>{code}</Code>
      <Paragraph>
        Confirming it shows the address to nobody, and no other message is sent because of it.
      </Paragraph>
    </Letter>
  );
}
