import { ClosedLink } from "@/app/share/_components/ClosedLink";

export default ClosedLink;
