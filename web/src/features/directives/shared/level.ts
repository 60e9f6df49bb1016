const levels = [0, 1, 2, 3, 4] as const;

/** A level as it is told: 0 country, 1 province, 2 city, 3 county, 4 below. */
export const levelOf = (level: number): (typeof levels)[number] => levels.find((each) => each === level) ?? 4;
