import { probationClock } from '@pacesetter/core/organisation';
import { useTranslation } from 'react-i18next';
import { today } from '../../../ui/china-day.ts';
import { Lamp } from '../../../ui/lamp.tsx';
import type { MemberRow } from '../shared/types.ts';

/** Full, on probation and for how long, or gone and why. */
export function MemberLamp({ member }: { member: MemberRow }) {
	const { t } = useTranslation('people');
	if (member.endedBecause !== null)
		return <Lamp colour="grey">{t(`ends.${member.endedBecause}`, { day: member.until })}</Lamp>;
	const clock = probationClock(member, today());
	if (!clock) return <Lamp colour={member.state === 'full' ? 'green' : 'yellow'}>{t(`states.${member.state}`)}</Lamp>;
	const colour = clock.state === 'over' ? 'red' : clock.state === 'ending' ? 'yellow' : 'green';
	return <Lamp colour={colour}>{t(`probation.${clock.state}`, { days: clock.days })}</Lamp>;
}
