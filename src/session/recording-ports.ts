// What the recording room needs from the edges: a microphone, a shelf for recordings, files. main.tsx fills these.

/** Why nothing is recorded; each has its own words. */
export type MicrophoneProblem = 'none' | 'denied' | 'failed';

/** A recording that is running. */
export interface Running {
  /** Ends it; null when nothing was heard. */
  end(): Promise<Blob | null>;
}

export interface KeptClip {
  readonly tongue: string;
  readonly key: string;
  readonly hash: string;
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

export interface RecordingPorts {
  readonly store: {
    clipHashes(tongue: string): Promise<ReadonlyMap<string, string>>;
    recordedClip(tongue: string, key: string): Promise<Blob | null>;
    allClips(tongue: string): Promise<readonly KeptClip[]>;
    keepClips(clips: readonly KeptClip[]): Promise<void>;
    readVolume(): Promise<number>;
    keepVolume(volume: number): Promise<void>;
  };
  record(): Promise<Running | MicrophoneProblem>;
  /** Plays one sound; resolves when it is over. */
  play(sound: Blob, volume: number): Promise<void>;
  saveBytes(name: string, bytes: Uint8Array<ArrayBuffer>): boolean;
  /** Null when it is too large or cannot be read. */
  readBytes(file: Blob): Promise<Uint8Array<ArrayBuffer> | null>;
}
