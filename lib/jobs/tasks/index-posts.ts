export { indexPosts } from "@/lib/search/index-posts";
