export async function buildKnowledge() {}
