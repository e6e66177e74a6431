// Why an engine gives no answer, as a sentence for the reader. Any other error is one of our own.

export class Problem extends Error {}
