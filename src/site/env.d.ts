declare namespace App {
  interface Locals {
    /** The file whose components are being rendered, for messages to its editor. */
    file?: string;
  }
}
