import { daysBetween } from '@pacesetter/core/kernel';
import type { ReactNode } from 'react';
import type { Rhythm } from '../shared/types.ts';
import styles from './charts.module.css';

/** Small enough that the letters stay legible on a phone. */
const [width, height] = [360, 200];
const [left, right, top, foot] = [36, 10, 24, 22];

/** Where weeks and values lie in a chart, with room for what is written at its edges. */
export function axesOf({ weeks, today }: Rhythm, most: number) {
	const step = (width - left - right) / weeks.length;
	const sinceStart = daysBetween(weeks[0]?.from ?? today, today) / 7;
	return {
		step,
		x: (week: number) => left + week * step,
		y: (value: number) => height - foot - (value / Math.max(1, most)) * (height - foot - top),
		/** Where today stands; null when it lies outside. */
		now: sinceStart >= 0 && sinceStart < weeks.length ? left + (sinceStart + 1 / 7) * step : null,
	};
}

/** What charts over the weeks have in common: lines with their numbers, the first and the last week, today. */
export function ChartFrame(props: {
	rhythm: Rhythm;
	most: number;
	title: string;
	told: string;
	today: string;
	children: ReactNode;
}) {
	const { rhythm, most, title, told, children } = props;
	const { y, now } = axesOf(rhythm, most);
	const values = [...new Set([0, Math.round(most / 2), most])];
	return (
		<>
			<h2>{title}</h2>
			<svg className={styles.chart} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${title}：${told}`}>
				{values.map((value) => (
					<g key={value}>
						<line className={styles.axis} x1={left} x2={width - right} y1={y(value)} y2={y(value)} />
						<text className={styles.label} x={left - 5} y={y(value) + 4} textAnchor="end">
							{value}
						</text>
					</g>
				))}
				<text className={styles.label} x={left} y={height - 5}>
					{rhythm.weeks[0]?.from}
				</text>
				<text className={styles.label} x={width - right} y={height - 5} textAnchor="end">
					{rhythm.weeks.length > 1 && rhythm.weeks.at(-1)?.from}
				</text>
				{children}
				{now !== null && (
					<g>
						<line className={styles.now} x1={now} x2={now} y1={top - 8} y2={y(0)} />
						<text className={styles.label} x={now} y={top - 11} textAnchor={now > width - 40 ? 'end' : 'middle'}>
							{props.today}
						</text>
					</g>
				)}
			</svg>
		</>
	);
}
