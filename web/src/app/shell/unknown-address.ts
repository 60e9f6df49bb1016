import { data } from 'react-router';

/** Every address that no other route takes. As a route of its own, its page has the reader's header and language. */
export function loader() {
	throw data({ code: 'NOT_FOUND' }, { status: 404 });
}

export default function UnknownAddress() {
	return null;
}
