declare const brand: unique symbol

/** A value that only the functions declared to mint it can make, such as an id that was authorized. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }
