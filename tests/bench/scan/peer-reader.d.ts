declare module 'peer-reader' {
  /** The peer's reader: `qr`, decode.js. Throws where it finds no code. */
  export default function decodeQR(picture: ImageData): string;
}
