import type { Door } from "./doors";

const looking = "It shows what whoever asks may know of, and nothing more.";

/** Every operation of the API by method and address, tried with its parameters and fields. A new one is listed here. */
export const apiDoors: Record<string, Door> = {
  "GET /api/v1/openapi.json": { open: "It says what can be asked, and nothing about anyone." },
  "GET /api/v1/me": { closed: () => ({}), membersEnter: "It shows who asks to themselves." },

  "GET /api/v1/groups": { closed: () => ({}), membersEnter: looking },
  "GET /api/v1/groups/{group}": { closed: ({ groupSlug }) => ({ group: groupSlug }) },
  "GET /api/v1/groups/{group}/members": { closed: ({ groupSlug }) => ({ group: groupSlug }) },
  "PUT /api/v1/groups/{group}/membership": {
    closed: ({ groupSlug }) => ({ group: groupSlug, rulesVersion: 1 }),
  },
  "DELETE /api/v1/groups/{group}/membership": { closed: ({ groupSlug }) => ({ group: groupSlug }) },
  "POST /api/v1/groups/{group}/requests": {
    closed: ({ groupSlug }) => ({ group: groupSlug, message: "Let me in, please." }),
  },
  "DELETE /api/v1/requests/{request}": { closed: ({ requestId }) => ({ request: requestId }) },

  "POST /api/v1/posts/{post}/replies": {
    closed: ({ postId }) => ({ post: postId, markdown: "Hello" }),
  },

  "GET /api/v1/drafts": { closed: () => ({}), membersEnter: looking },
  "GET /api/v1/drafts/{place}": { closed: ({ postId }) => ({ place: `reply:${postId}` }) },
  "PUT /api/v1/drafts/{place}": {
    closed: ({ postId }) => ({ place: `reply:${postId}`, markdown: "Hello", version: 0 }),
  },
  "DELETE /api/v1/drafts/{place}": { closed: ({ postId }) => ({ place: `reply:${postId}` }) },

  "GET /api/v1/search": { closed: () => ({ q: "thread" }), membersEnter: looking },
};
