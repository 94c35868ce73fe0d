export async function buildSchema() {}
