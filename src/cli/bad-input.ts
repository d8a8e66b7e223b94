// Input that cannot be used; its message is for the person at the terminal. Exit code 2.
export class BadInput extends Error {}
