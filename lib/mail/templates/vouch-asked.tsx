import { env } from "@/lib/env";
import { Act, Letter, Paragraph } from "../letter";

type Props = { name: string; asker: string; link: string };

export const vouchAskedSubject = ({ asker }: Props) => `${asker} asks you to vouch for them`;

export function VouchAskedMail({ name, asker, link }: Props) {
  return (
    <Letter
      preview={`Whether you know ${asker} as a colleague.`}
      why={`Somebody of the name ${asker} named you as a colleague on ${env.APP_NAME}. If you do not know them, ignore this message or decline; nothing happens then.`}
    >
      <Paragraph>Dear {name},</Paragraph>
      <Paragraph>
        {asker} asks to be verified on {env.APP_NAME}, and names you as a colleague who knows them
        in person. If you do, you can vouch for them by your name. Read first what you would state.
      </Paragraph>
      <Act href={link}>See what is asked</Act>
    </Letter>
  );
}
