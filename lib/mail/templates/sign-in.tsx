import { env } from "@/lib/env";
import { Act, Code, Letter, Paragraph } from "../letter";

type Props = { link: string; code: string; minutes: number };

export const signInSubject = () => `Sign in to ${env.APP_NAME}`;

export function SignInMail({ link, code, minutes }: Props) {
  return (
    <Letter
      preview={`Your link and code for signing in. They work for ${minutes} minutes.`}
      why={`Somebody, most likely you, asked to sign in to ${env.APP_NAME} with this address. If it was not you, ignore this message: without it nobody can sign in.`}
    >
      <Paragraph>Use this link to sign in. It works once, for {minutes} minutes.</Paragraph>
      <Act href={link}>Sign in</Act>
      <Paragraph>In another browser or on another device, type this code instead:</Paragraph>
      <Code>{code}</Code>
      <Paragraph>Nobody at {env.APP_NAME} will ever ask you for this code.</Paragraph>
    </Letter>
  );
}
