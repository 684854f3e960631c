import type { Piece } from "./piece";

/** What threads are about: the title of one, and what is said in it first. */
export type Topic = { title: string; pieces: Piece[] };

/** Text to fill a forum with. Topics are used in turn, and again when there are more threads. */
export type TextSource = { topics: Topic[]; pieces: Piece[] };
