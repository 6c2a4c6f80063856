/** Nobody is answered so: visitors are walked to the sign-in page. Without it the framework sends its own along with every page. */
export default function Unauthorized() {
  return null;
}
