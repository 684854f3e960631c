/** The form of a reply on its way, and how far down the window the reply is shown. */
let sent: { form: Element; top: number } | null = null;

/**
 * Shows a reply where it will stand from the moment it is sent, in the look of the page's
 * `[data-echo]`, and puts its form out of sight. Returns what undoes both.
 */
export function echoReply(form: HTMLFormElement): (() => void) | null {
  const parentId = form.querySelector<HTMLInputElement>("[name=parentId]")?.value;
  const list = document.querySelector("[data-order]");
  const look = document.querySelector("[data-echo]");
  const words = wordsOf(form);
  if (!parentId || !words || !list || !(look instanceof HTMLElement)) return null;
  const echo = look.cloneNode(true) as HTMLElement;
  echo.hidden = false;
  echo.querySelector(".post-body")?.append(words);
  place(echo, list, parentId);
  form.dataset.sent = "";
  echo.scrollIntoView({ block: "nearest" });
  const note = () => {
    sent = { form, top: echo.getBoundingClientRect().top };
  };
  note();
  addEventListener("scroll", note, { passive: true });
  return () => {
    removeEventListener("scroll", note);
    echo.remove();
    delete form.dataset.sent;
  };
}

/** Goes to a reply that has arrived, and leaves it where it was shown on its way if that was in view. */
export function keepPlace(): void {
  if (!sent || sent.form.isConnected) return;
  const { top } = sent;
  sent = null;
  // After the framework has gone to the address's post, and before anything is drawn.
  queueMicrotask(() => {
    const post = document.getElementById(location.hash.slice(1));
    if (!post) return;
    if (top > 0 && top < innerHeight) scrollBy(0, post.getBoundingClientRect().top - top);
    post.focus({ preventScroll: true });
  });
}

function wordsOf(form: HTMLFormElement): HTMLElement | null {
  const written = form.querySelector("[contenteditable]");
  const typed = form.querySelector<HTMLTextAreaElement>("textarea[name=body]");
  const words = document.createElement("div");
  words.className = "prose-post";
  if (written) words.append(...written.cloneNode(true).childNodes);
  else words.textContent = typed?.value ?? "";
  return words.textContent?.trim() ? words : null;
}

/** Under all that answers the same post; by time, at the end that is the newest. */
function place(echo: HTMLElement, list: Element, parentId: string): void {
  const order = list.getAttribute("data-order");
  if (order === "newest") {
    list.prepend(echo);
    return;
  }
  const posts = [...list.querySelectorAll("[data-post]")];
  const parent = list.querySelector(`[data-post="${parentId}"]`);
  const depth = order === "tree" ? depthOf(parent) + 1 : 0;
  echo.dataset.depth = String(depth);
  echo.style.setProperty("--depth", String(depth));
  const isInTree = order === "tree" && parent !== null;
  const below = isInTree ? posts.slice(posts.indexOf(parent) + 1) : [];
  const end = below.findIndex((post) => depthOf(post) < depth);
  const branch = end === -1 ? below : below.slice(0, end);
  const last = branch.at(-1) ?? (isInTree ? parent : posts.at(-1));
  if (last) last.after(echo);
  else list.append(echo);
}

const depthOf = (post: Element | null) => Number(post?.getAttribute("data-depth") ?? 0);
