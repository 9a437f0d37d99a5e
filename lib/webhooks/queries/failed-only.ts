/** Attempts that were not answered with success; written as the index of failures has it. */
export const failedOnly = {
  OR: [{ statusCode: null }, { statusCode: { lt: 200 } }, { statusCode: { gt: 299 } }],
}
