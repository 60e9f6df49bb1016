/** So many documents are remembered of one reader; the one read longest ago makes room. */
export const mostPositions = 50;
