/** A script in Lua. Its last argument is the mark of the call, with which it answers. All its keys are declared, so that it runs on a cluster. */
export interface RedisScript {
  readonly text: string;
  /** Of the text, in hexadecimal: the name under which the server keeps it. */
  readonly sha1: string;
}
