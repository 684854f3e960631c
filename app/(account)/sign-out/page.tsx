import { redirect } from "next/navigation";
import { asPage } from "@/app/page-edge";
import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { getViewer } from "@/lib/auth/get-viewer";
import { leaveAction } from "./actions";

export default asPage("Sign out", async function SignOutPage() {
  const viewer = await getViewer();
  if (viewer.kind === "guest") redirect("/");
  return (
    <div className="mx-auto grid w-full max-w-md gap-6 py-6">
      <header className="grid gap-1">
        <h1 className="text-2xl">Sign out</h1>
        <p className="text-muted">
          You are signed in as {viewer.name}. This ends the session in this browser; others go on.
        </p>
      </header>
      <ActionForm action={leaveAction} className="flex flex-wrap gap-2">
        <SubmitButton>Sign out</SubmitButton>
        <LinkButton href="/settings/sessions">See all sessions</LinkButton>
      </ActionForm>
    </div>
  );
});
