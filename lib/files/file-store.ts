/** Where files lie. Keys are made by us, never by the person who sends a file. */
export type FileStore = {
  /** Stores a file whole; it is there for good once this resolves. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The file, or undefined where there is none. */
  get(key: string): Promise<Buffer | undefined>;
  /** Destroys a file; one that is gone already is no error. */
  remove(key: string): Promise<void>;
  /** Every file whose key begins with the folder, also what a `put` that was cut off left behind. */
  list(folder: string): Promise<StoredFile[]>;
};

export type StoredFile = { key: string; writtenAt: Date };
