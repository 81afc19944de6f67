import { ClosedLink } from "../_components/ClosedLink";

export default ClosedLink;
