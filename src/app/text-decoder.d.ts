/**
 * The one thing that is in every runtime, and not in the language, and that this room uses: the
 * room is checked without the types of Node and of the browser.
 */
declare class TextDecoder {
  decode(bytes: Uint8Array): string
}
