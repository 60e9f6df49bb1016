import { postLamp } from '@pacesetter/core/organisation';
import { useTranslation } from 'react-i18next';
import { Lamp } from '../../../ui/lamp.tsx';
import type { PostRow } from '../shared/types.ts';

/** How long a post has been vacant, or how its term stands. */
export function PostLamp({ post: { clock } }: { post: PostRow }) {
	const { t } = useTranslation('people');
	return <Lamp colour={postLamp(clock)}>{t(`post.clock.${clock.state}`, { days: clock.days })}</Lamp>;
}
